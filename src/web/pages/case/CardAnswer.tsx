import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { useSession } from '../../api/session.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { said } from '../../ui/answers.ts';

/** Roles that answer for a department. */
const heads = ['ORG_HEAD', 'CHIEF_REP', 'WINDOW_HEAD'];

/** What a department said to a card; its head may say it, once. */
export function CardAnswer({ card, caseId }: { card: Schemas['SupervisionCard']; caseId: string }) {
  const text = useText();
  const queries = useQueryClient();
  const { session } = useSession();
  const [asking, setAsking] = useState(false);
  const answering = useMutation({
    mutationFn: (answer: string) =>
      send('POST', '/api/v1/supervision/cards/{id}/answer', { path: { id: card.id }, body: { answer } }),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: keys.case(caseId) });
    },
  });
  if (card.answer) return <span className="t-sm t-2">{text('case.card.answered', { answer: card.answer })}</span>;
  const mine = session?.person.roles.some(
    ({ department, role }) => department === card.department.code && heads.includes(role),
  );
  if (!mine) return <span className="t-sm t-2 nb">{text('case.card.open')}</span>;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('case.card.answer')}
      </Button>
      {asking ? (
        <AskDialog
          title={text('case.card.answerTitle', { number: card.number })}
          lead={text('case.card.answerLead')}
          submit={text('case.card.submit')}
          questions={[{ name: 'answer', label: text('case.card.what'), kind: 'words', required: true, most: 2000 }]}
          busy={answering.isPending}
          failure={answering.error}
          onAnswer={(answers) => answering.mutate(said(answers, 'answer'))}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
