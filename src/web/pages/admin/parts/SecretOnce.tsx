import { App, Button } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './admin.module.css';

/** A secret that is shown this once, to be copied. */
export function SecretOnce({ label, secret }: { label: string; secret: string }) {
  const text = useText();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    void message.info(text('common.copied'));
  };
  return (
    <section aria-label={label}>
      <p className="t-b">{label}</p>
      <div className={styles.secret}>
        <code className="code">{secret}</code>
        <Button size="small" onClick={() => void copy()}>
          {text('common.copy')}
        </Button>
      </div>
      <p className="row g4 t-sm t-2">
        <Icon name="info" small />
        {text('admin.once')}
      </p>
    </section>
  );
}
