/** Pieces other slices may show. */
export { PeopleField, PersonField } from './PersonField.tsx';
