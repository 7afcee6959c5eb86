import { matchedParts } from '#core/search/matchedParts.ts';
import styles from './palette.module.css';

interface MarkedTitleProps {
  title: string;
  /** What was typed; marked where the title has it, with or without dấu. */
  typed: string;
}

/** A title with the letters that were looked for set off. */
export function MarkedTitle({ title, typed }: MarkedTitleProps) {
  return matchedParts(title, typed).map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={styles.match}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
