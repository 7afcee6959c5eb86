import { writtenTag, type WordTag } from '#core/papers/wordTemplate.ts';
import styles from './templates.module.css';

/** Tags a template may hold, those of a list below it. */
export function TagList({ tags }: { tags: readonly WordTag[] }) {
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag.name}>
          <code>{writtenTag(tag)}</code>
          {tag.use === 'LIST' && (
            <>
              {' … '}
              <code>{`{/${tag.name}}`}</code>
            </>
          )}
          {tag.isRequired && <span className={styles.required}>phải có</span>}
          <div className={styles.words}>{tag.words}</div>
          {tag.tags.length > 0 && <TagList tags={tag.tags} />}
        </li>
      ))}
    </ul>
  );
}
