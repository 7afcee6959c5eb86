import { SearchOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useCommands } from './palette/CommandProvider.tsx';
import { SaveState } from './SaveState.tsx';
import styles from './topLine.module.css';

export interface PathStep {
  label: string;
  /** Left out for the page itself. */
  to?: string;
}

/** First line of every page: where one is, search over everything, whether work is saved. */
export function TopLine({ path }: { path: PathStep[] }) {
  const { openPalette } = useCommands();
  return (
    <header className={styles.line}>
      <nav aria-label="Đường dẫn" className={styles.path}>
        <ol>
          {path.map((step) => (
            <li key={step.label}>
              {step.to === undefined ? (
                <span aria-current="page">{step.label}</span>
              ) : (
                <Link to={step.to}>{step.label}</Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <button
        type="button"
        className={styles.search}
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
        title="Tìm nhanh (Ctrl+K)"
      >
        <SearchOutlined aria-hidden />
        <span>Tìm quyết định, người, đơn vị, lệnh…</span>
        <kbd>Ctrl K</kbd>
      </button>
      <SaveState />
    </header>
  );
}
