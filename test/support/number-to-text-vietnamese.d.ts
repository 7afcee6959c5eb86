declare module 'number-to-text-vietnamese' {
  /** Reads a whole number in Vietnamese words, without unit. */
  export function getText(value: number): string;
}
