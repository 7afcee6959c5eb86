/** The app's mark: a flag on red. Together with the primary button the only red in the product. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="6" fill="var(--red)" />
      <path d="M8 6.5v13" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
      <path d="M9.6 7.4h9.2l-2.4 3.3 2.4 3.3H9.6z" fill="#fff" />
    </svg>
  );
}
