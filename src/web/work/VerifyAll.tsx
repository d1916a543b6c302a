import { App, Button } from 'antd';
import type { DisclosureRow, Task } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { problemSentence } from '../ui/ProblemNotice.tsx';
import { useBulkVerification } from './commands.ts';

/** Verifies every row that is there and not yet checked, after one question that names how many. */
export function VerifyAll({
  task,
  disclosureId,
  rows,
}: {
  task: Task;
  disclosureId: string;
  rows: readonly DisclosureRow[];
}) {
  const text = useText();
  const { message, modal } = App.useApp();
  const verification = useBulkVerification(disclosureId, task);
  if (rows.length < 2) return null;
  const ask = () =>
    modal.confirm({
      title: text('work.verifyAll.title', { n: rows.length }),
      content: text('work.verifyAll.ask'),
      okText: text('work.verifyAll', { n: rows.length }),
      cancelText: text('common.cancel'),
      icon: null,
      onOk: () =>
        verification.mutateAsync(rows.map(({ id }) => id)).then(
          () => void message.info(text('work.verifyAll.done', { n: rows.length })),
          (error: unknown) => void message.info(problemSentence(text, error)),
        ),
    });
  return (
    <Button size="small" icon={<Icon name="check" small />} loading={verification.isPending} onClick={ask}>
      {text('work.verifyAll', { n: rows.length })}
    </Button>
  );
}
