import { Button } from 'antd';
import { useId } from 'react';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { BottomTab } from './BottomPanel.tsx';
import styles from './editor.module.css';
import { type PublishPath, publishSteps } from './use-publish-path.ts';

/** The four steps to a version, each opening what it tells, and 发布, which says why as long as it may not be used. */
export function PublishSteps({
  path,
  tab,
  onTab,
  onPublish,
}: {
  path: PublishPath;
  tab: BottomTab;
  onTab(tab: BottomTab): void;
  onPublish(): void;
}) {
  const text = useText();
  const reasonId = useId();
  const open = publishSteps.filter((step) => !path.done[step]);
  const next = open[0];
  const reason =
    next === undefined
      ? text('designer.publish.ready')
      : path.errors > 0
        ? text('designer.publish.whyErrors', { n: path.errors })
        : text('designer.publish.whySteps', {
            steps: open.map((step) => text(`designer.tab.${step}`)).join(text.language === 'zh' ? '、' : ', '),
          });
  return (
    <>
      <span id={reasonId} className={`t-sm t-3 cut ${styles.reason}`} role="status">
        {reason}
      </span>
      <ol className={styles.steps} aria-label={text('designer.publish.steps')}>
        {publishSteps.map((step, index) => (
          <li key={step} data-done={path.done[step]} data-next={step === next}>
            <button
              type="button"
              aria-current={step === next ? 'step' : undefined}
              aria-pressed={tab === step}
              onClick={() => onTab(step)}
            >
              <span className={styles.number}>
                {path.done[step] ? <Icon name="check" small /> : null}
                <span className={path.done[step] ? 'sr' : ''}>{index + 1}</span>
              </span>
              <span className={styles.stepName}>
                {step === 'findings' && path.errors > 0
                  ? text('designer.publish.checkErrors', { n: path.errors })
                  : text(`designer.tab.${step}`)}
              </span>
              {path.done[step] ? <span className="sr"> {text('designer.publish.stepDone')}</span> : null}
            </button>
          </li>
        ))}
      </ol>
      <Button
        type={next === undefined ? 'primary' : 'default'}
        className={next === undefined ? '' : (styles.forbidden ?? '')}
        // focusable though it may not be used, so that its reason is read
        aria-disabled={next !== undefined}
        aria-describedby={reasonId}
        onClick={() => (next === undefined ? onPublish() : onTab(next))}
      >
        {text('designer.publish.open')}
      </Button>
    </>
  );
}
