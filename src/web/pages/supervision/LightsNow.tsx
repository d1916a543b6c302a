import { Link } from 'react-router';
import type { Schemas } from '../../api/contract.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Light } from '../../ui/Light.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { addressOfCases } from './case-question.ts';
import { showCount } from './figures.ts';
import styles from './supervision.module.css';

/** The lights of a clock, worst first. */
export const lightOrder = ['RED', 'ORANGE', 'YELLOW', 'GREEN'] as const;

/** How many open cases show which light now. */
export function LightsNow({ lights, department }: { lights: Schemas['LightCounts']; department: string | null }) {
  const text = useText();
  const total = lightOrder.reduce((sum, light) => sum + lights[light], 0);
  return (
    <Panel
      title={text('supervision.lights')}
      note={text('supervision.lights.base', { n: showCount(total) })}
      acts={
        <Link className="t-sm" to={addressOfCases({ of: 'open', department })}>
          {text('supervision.allOpen')}
        </Link>
      }
    >
      <ul className={styles.lights}>
        {lightOrder.map((light) => (
          <li key={light}>
            <Link to={addressOfCases({ of: 'open', light, department })}>
              <Light state={light} word />
              <b>{showCount(lights[light])}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
