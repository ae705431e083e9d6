/** Where the regulations stand. */
export const HOME = { to: '/phap-luat/quy-dinh', label: 'Quy định của địa phương' };
export const addressOfRegulation = (id: string): string => `${HOME.to}/${id}`;
