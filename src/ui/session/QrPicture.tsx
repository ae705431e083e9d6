import { create } from 'qrcode';
import type { ReactNode } from 'react';

/** A QR code drawn as one path: prints sharp and needs no picture data in the address. */
export function QrPicture({
  text,
  label,
  size = 200,
}: {
  readonly text: string;
  readonly label: string;
  readonly size?: number;
}): ReactNode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const count = modules.size;
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`-4 -4 ${count + 8} ${count + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={count + 8} height={count + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
