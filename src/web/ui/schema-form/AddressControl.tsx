import { Input } from 'antd';
import { useText } from '../../i18n/TextProvider.tsx';
import type { ControlProps } from './control-props.ts';
import styles from './SchemaForm.module.css';

function wordsOf(value: unknown, name: 'region' | 'text'): string {
  const part =
    typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : '';
  return typeof part === 'string' ? part : '';
}

/** An address: the code of its region (GB/T 2260) and the rest in words. */
export function AddressControl({ value, id, describedBy, invalid, disabled, onChange }: ControlProps) {
  const text = useText();
  const shared = { disabled, 'aria-describedby': describedBy, 'aria-invalid': invalid };
  const change = (part: object) => {
    const next = { region: wordsOf(value, 'region'), text: wordsOf(value, 'text'), ...part };
    onChange(next.region === '' && next.text === '' ? null : next);
  };
  return (
    <div className={styles.address}>
      <Input
        {...shared}
        className="code"
        aria-label={text('ui.form.region')}
        placeholder={text('ui.form.region')}
        inputMode="numeric"
        maxLength={6}
        value={wordsOf(value, 'region')}
        onChange={(event) => change({ region: event.target.value })}
      />
      <Input
        {...shared}
        id={id}
        placeholder={text('ui.form.addressText')}
        value={wordsOf(value, 'text')}
        onChange={(event) => change({ text: event.target.value })}
      />
    </div>
  );
}
