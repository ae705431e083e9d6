import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The red of the brand and of the primary act. Shade 7 is the one seen; white on it has a contrast of 8:1. */
const brand: MantineColorsTuple = [
  '#fdf3f2',
  '#f9e1df',
  '#f0bfbb',
  '#e59a94',
  '#d96f67',
  '#c94a42',
  '#b5302c',
  '#9f1c1c',
  '#861515',
  '#6b0f10',
];
/** Warm greys. 5 and darker are readable as text on white (AA). */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f4f1ec',
  '#e9e5df',
  '#dcd6cf',
  '#c5bdb4',
  '#7a716a',
  '#655d56',
  '#4d4640',
  '#36302b',
  '#231f1b',
];
/** For quiet buttons and icons: the ink of the text on a ground of warm grey. */
const ink: MantineColorsTuple = [
  ...gray.slice(0, 5),
  '#4d4640',
  '#4d4640',
  '#36302b',
  '#231f1b',
  '#231f1b',
] as unknown as MantineColorsTuple;
const blue: MantineColorsTuple = [
  '#eef4fb',
  '#dce9f7',
  '#b9d2ee',
  '#8fb6e2',
  '#6297d3',
  '#3b7bc3',
  '#2263ab',
  '#174f8c',
  '#123f70',
  '#0d2f54',
];
const green: MantineColorsTuple = [
  '#edf7ef',
  '#d9eedd',
  '#b4dcbc',
  '#88c595',
  '#58a869',
  '#388a4b',
  '#25733a',
  '#1a6030',
  '#144c26',
  '#0e381c',
];
const yellow: MantineColorsTuple = [
  '#fef7e6',
  '#fcecc4',
  '#f8da8c',
  '#f1c253',
  '#e3a724',
  '#b97f08',
  '#946305',
  '#7a4d00',
  '#613e02',
  '#482e01',
];
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fbdedb',
  '#f5bcb6',
  '#ee958c',
  '#e3675b',
  '#d4422f',
  '#bf2a1c',
  '#a3160e',
  '#83120c',
  '#620d09',
];
/** Only for honours themselves: a title won, a certificate, a leader's rank. */
const gold: MantineColorsTuple = [
  '#fdf8e8',
  '#f9edc5',
  '#f2dc8f',
  '#e8c757',
  '#d9af2e',
  '#bf9413',
  '#9b760b',
  '#7d5f0a',
  '#614a0b',
  '#47360a',
];

/** One theme, light. Sizes are for a 1366×768 screen read by eyes of fifty: 15 px text, controls of 38 px. */
export const theme = createTheme({
  colors: { brand, gray, ink, blue, green, yellow, red, gold },
  primaryColor: 'brand',
  primaryShade: 7,
  black: '#231f1b',
  fontFamily: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontFamily: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: {
        centered: true,
        // A click beside a half-filled form must not throw it away.
        closeOnClickOutside: false,
        closeButtonProps: { 'aria-label': 'Đóng' },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: 'lg',
        closeButtonProps: { 'aria-label': 'Đóng' },
        overlayProps: { backgroundOpacity: 0.25 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Anchor: { defaultProps: { underline: 'hover' } },
    CloseButton: { defaultProps: { 'aria-label': 'Đóng' } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Hiện hoặc ẩn mật khẩu' } } },
    Pagination: {
      defaultProps: {
        getControlProps: (control: 'first' | 'previous' | 'next' | 'last') => ({
          'aria-label': { first: 'Trang đầu', previous: 'Trang trước', next: 'Trang sau', last: 'Trang cuối' }[control],
        }),
      },
    },
  },
});
