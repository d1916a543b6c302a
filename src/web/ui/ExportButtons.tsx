import { App, Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from './Icon.tsx';
import { problemSentence } from './ProblemNotice.tsx';

/** Takes a whole list away as a workbook or as CSV. */
export function ExportButtons({ onExport }: { onExport(format: 'csv' | 'xlsx'): Promise<void> }) {
  const text = useText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null);
  const take = async (format: 'csv' | 'xlsx') => {
    setBusy(format);
    try {
      await onExport(format);
    } catch (error) {
      void message.error(problemSentence(text, error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          icon={<Icon name="download" small />}
          loading={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => void take(format)}
        >
          {text(`ui.export.${format}`)}
        </Button>
      ))}
    </>
  );
}
