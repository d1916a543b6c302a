import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { FileDrop, showBytes } from '../../ui/FileDrop.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import styles from './counter.module.css';
import type { JointPaper } from './queries.ts';

/** What the service takes; it looks into the file and not at its name. */
const accepted = '.pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx,.dwg,.txt,.csv';

/** One paper: who asks for it, the scans under it, what the pre-check says, and a place for more. */
export function PaperRow({
  applicantId,
  paper,
  proposals,
  onChanged,
}: {
  applicantId: string;
  paper: JointPaper;
  proposals: readonly Schemas['PreCheckProposal'][];
  onChanged(): Promise<unknown>;
}) {
  const text = useText();
  const forApplicant = applicantId;
  const [row] = paper.rows;
  const adding = useMutation({
    mutationFn: async (files: readonly File[]) => {
      if (row === undefined) return;
      for (const file of files) {
        const form = new FormData();
        form.append('file', file);
        const path = { id: row.disclosureId, rowId: row.rowId };
        await send('POST', '/api/v1/disclosures/{id}/rows/{rowId}/documents', { path, body: form, forApplicant });
      }
    },
    onSettled: onChanged,
  });
  const removing = useMutation({
    mutationFn: (id: string) => send('DELETE', '/api/v1/documents/{id}', { path: { id }, forApplicant }),
    onSettled: onChanged,
  });
  const brought = paper.source === 'A' || paper.source === 'M';
  const name = text.pick(paper.name.zh, paper.name.en);
  const failure = adding.error ?? removing.error;
  return (
    <div className={styles.paper}>
      <div>
        <b className="t-b">{name}</b>
        <div className="t-sm t-3">
          {text(
            `work.source.${paper.source === 'S' || paper.source === 'M' || paper.source === 'G' ? paper.source : 'A'}`,
          )}
          {paper.rows.length > 1 ? ` · ${text('counter.paper.shared', { n: paper.rows.length })}` : ''}
          {paper.group === 'TOLERABLE' ? ` · ${text('counter.paper.tolerable')}` : ''}
        </div>
        {/* that nothing is there, the sign at the right says already */}
        {proposals
          .filter(({ reasonCode }) => reasonCode !== 'MISSING')
          .map((proposal) => (
            <p key={`${proposal.rule} ${proposal.rowId} ${proposal.documentId ?? ''}`} className={styles.proposal}>
              <Icon name="info" small />
              {text.pick(proposal.message.zh, proposal.message.en)}
            </p>
          ))}
        {failure ? <ProblemNotice error={failure} /> : null}
      </div>
      <div>
        {paper.documents.length === 0 ? (
          <StatusTag kind={brought ? 'mark' : 'fact'}>
            {text(
              brought ? 'work.state.MISSING' : paper.source === 'S' ? 'counter.paper.share' : 'counter.paper.generated',
            )}
          </StatusTag>
        ) : null}
        <ul>
          {paper.documents.map((document) => (
            <li key={document.id} className="row g8 t-sm">
              <Icon name="check" small />
              <span className="cut grow">{document.fileName}</span>
              <span className="t-3 nb">{showBytes(document.sizeBytes)}</span>
              <Button
                type="text"
                size="small"
                aria-label={`${text('counter.paper.remove')} ${document.fileName}`}
                icon={<Icon name="cross" small />}
                onClick={() => removing.mutate(document.id)}
              />
            </li>
          ))}
        </ul>
        {brought ? (
          <FileDrop
            accept={accepted}
            label={text(adding.isPending ? 'counter.paper.sending' : 'counter.paper.add')}
            about={name}
            onFiles={(files) => adding.mutate(files)}
          />
        ) : null}
      </div>
    </div>
  );
}
