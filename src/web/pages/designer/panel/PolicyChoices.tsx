import { Button } from 'antd';
import { useId } from 'react';
import type { Text } from '../../../i18n/text.ts';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import styles from './panel.module.css';
import { type LimitPlace, policyChoices } from './timeout-policies.ts';

/**
 * What happens when a limit runs out. A policy that the law forbids here stays in the list, with the article; when
 * it is the one the diagram holds, it stays chosen, boxed, with the way out beside it.
 */
export function PolicyChoices({
  text,
  value,
  place,
  onChoose,
}: {
  text: Text;
  value: string;
  place: LimitPlace;
  onChoose(policy: string): void;
}) {
  const name = useId();
  return (
    <div>
      <div className="t-2" id={`${name}-title`}>
        {text('designer.field.timeoutPolicy')}
      </div>
      <div className={styles.policies} role="radiogroup" aria-labelledby={`${name}-title`}>
        {policyChoices(place).map(({ policy, refusal }) => {
          const chosen = value === policy;
          const refused = refusal !== null && chosen;
          const why =
            refusal === null
              ? text(`designer.policyMeans.${policy}` as const)
              : text(`designer.refusal.${refusal}` as const);
          const id = `${name}-${policy}`;
          return (
            <div
              key={policy}
              className={`${styles.policy} ${refused ? styles.refused : ''}`}
              data-off={refusal !== null && !chosen}
            >
              <label htmlFor={id}>
                <input
                  id={id}
                  type="radio"
                  name={name}
                  checked={chosen}
                  // focusable though it may not be chosen, so that its reason can be read
                  aria-disabled={refusal !== null}
                  aria-describedby={`${id}-why`}
                  onChange={() => refusal === null && onChoose(policy)}
                />
                <span className={styles.word}>{text(`designer.policy.${policy}` as const)}</span>
                {refused ? (
                  <span className={styles.tag}>
                    <StatusTag kind="strong" icon="cross">
                      {text('designer.refusal.title')}
                    </StatusTag>
                  </span>
                ) : (
                  <span id={`${id}-why`} className={styles.aside}>
                    {why}
                  </span>
                )}
              </label>
              {refused ? (
                <>
                  <p id={`${id}-why`}>{text(`designer.refusalLaw.${refusal}` as const)}</p>
                  <div className={styles.ways}>
                    <Button size="small" onClick={() => onChoose('ESCALATE')}>
                      {text('designer.refusal.instead')}
                    </Button>
                  </div>
                </>
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
