import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { useProcesses } from '../incidents/queries.ts';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';

/** Makes a list of the cases whose retention is over, of one procedure or of all; nothing is destroyed by it. */
export function ProposeDialog({ procedureKey, onClose }: { procedureKey?: string; onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { names } = useProcesses();
  return (
    <ReasonDialog
      title={text('admin.retention.propose.title')}
      submit={text('admin.retention.propose.submit')}
      act={async (reason) => {
        const body = { reason, ...(procedureKey === undefined ? {} : { procedureKey }) };
        const made = await send('POST', '/api/v1/destructions', { body });
        await queries.invalidateQueries({ queryKey: keys.admin('destructions') });
        await navigate(`/admin/retention/destructions/${made.id}`);
      }}
      onDone={onClose}
      onCancel={onClose}
    >
      <p>
        {text('admin.retention.propose.why', {
          what:
            procedureKey === undefined
              ? text('admin.retention.propose.all')
              : (names.get(procedureKey) ?? procedureKey),
        })}
      </p>
    </ReasonDialog>
  );
}
