import { App, Button } from 'antd';
import { ProblemError } from '../api/problem.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import { Icon } from './Icon.tsx';
import styles from './ProblemNotice.module.css';

/** The sentence for what went wrong, in the person's language: by code, else the server's own words. */
export function problemSentence(text: Text, error: unknown): string {
  if (!(error instanceof ProblemError)) return text('errors.unknown');
  const { code, detail, detailZh, title } = error.problem;
  return text.maybe(`errors.${code}`) ?? (text.pick(detailZh, detail) || title || text('errors.unknown'));
}

/** What failed, in place of the part that failed: the sentence, a retry, and code and trace to copy. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText();
  const { message } = App.useApp();
  const problem = error instanceof ProblemError ? error.problem : null;
  const reference = problem ? [problem.code, problem.trace].filter((part) => part !== '').join(' · ') : '';
  const copy = async () => {
    await navigator.clipboard.writeText(reference);
    void message.info(text('common.copied'));
  };
  return (
    <div className={styles.problem} role="alert">
      <Icon name="stop" />
      <div>
        <p className="t-b">{problemSentence(text, error)}</p>
        {problem && problem.errors.length > 0 ? (
          <ul>
            {problem.errors.map((each) => (
              <li key={`${each.field} ${each.code}`} className="t-sm t-2">
                <span className="code">{each.field}</span> {text.maybe(`errors.${each.code}`) ?? each.message}
              </li>
            ))}
          </ul>
        ) : null}
        {reference === '' ? null : (
          <p className="t-sm t-3">
            {text('ui.problem.code')} <span className="code">{reference}</span>{' '}
            <Button type="link" size="small" onClick={() => void copy()}>
              {text('common.copy')}
            </Button>
          </p>
        )}
        {onRetry ? (
          <Button size="small" onClick={onRetry}>
            {text('common.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
