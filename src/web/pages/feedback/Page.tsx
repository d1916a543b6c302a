import { useSession } from '../../api/session.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Complaints } from './Complaints.tsx';
import styles from './feedback-page.module.css';
import { Ratings } from './Ratings.tsx';

/** Who works in the complaint office (P09); the server refuses everybody else by itself. */
const officeRoles = ['SUPERVISOR', 'EFFICIENCY_OFFICER', 'SERVICE_ADMIN'];

/** 评价与投诉: bad ratings a head has to answer, and complaints the office has to handle. */
export function Page() {
  const text = useText();
  const { session } = useSession();
  const isOffice = session?.person.roles.some(({ role }) => officeRoles.includes(role)) ?? false;
  return (
    <div className={styles.page}>
      <h1>{text('feedback.page')}</h1>
      <Ratings />
      {isOffice ? <Complaints /> : null}
    </div>
  );
}
