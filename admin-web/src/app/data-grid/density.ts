/** Heights of a row. */
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

/** Height of a row in pixels. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 34, normal: 44, roomy: 56 };
