import { Button, Form, Input } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './calendars.module.css';

/** The field `seasons` of the form: from when to when in the year, and when offices are open. */
export function SeasonFields() {
  const text = useText();
  const monthDay = [
    { required: true, pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: text('admin.hours.monthDay') },
  ];
  return (
    <fieldset>
      <legend className={styles.seasonsLegend}>{text('admin.hours.seasons')}</legend>
      <Form.List name="seasons">
        {(seasons, { add, remove }) => (
          <>
            {seasons.map((season, index) => (
              <div key={season.key} className={styles.season}>
                <div className={styles.span}>
                  <Form.Item name={[season.name, 'from']} rules={monthDay}>
                    <Input
                      className="code"
                      maxLength={5}
                      placeholder={text('admin.hours.monthDayExample')}
                      aria-label={text('admin.hours.seasonFrom', { n: index + 1 })}
                    />
                  </Form.Item>
                  <span>–</span>
                  <Form.Item name={[season.name, 'to']} rules={monthDay}>
                    <Input
                      className="code"
                      maxLength={5}
                      placeholder={text('admin.hours.monthDayExample')}
                      aria-label={text('admin.hours.seasonTo', { n: index + 1 })}
                    />
                  </Form.Item>
                  {seasons.length > 1 ? (
                    <Button type="text" onClick={() => remove(season.name)}>
                      {text('admin.people.removeRole')}
                    </Button>
                  ) : null}
                </div>
                <SessionFields season={season.name} />
              </div>
            ))}
            <Button size="small" onClick={() => add({ sessions: [{}] })}>
              {text('admin.hours.addSeason')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function SessionFields({ season }: { season: number }) {
  const text = useText();
  const needed = [{ required: true, message: text('admin.hours.missing') }];
  return (
    <Form.List name={[season, 'sessions']}>
      {(sessions, { add, remove }) => (
        <div className={styles.sessions}>
          {sessions.map((session, index) => (
            <div key={session.key} className={styles.span}>
              <Form.Item name={[session.name, 'opens']} rules={needed}>
                <Input type="time" aria-label={text('admin.hours.opens', { n: index + 1 })} />
              </Form.Item>
              <span>–</span>
              <Form.Item name={[session.name, 'closes']} rules={needed}>
                <Input type="time" aria-label={text('admin.hours.closes', { n: index + 1 })} />
              </Form.Item>
              {sessions.length > 1 ? (
                <Button type="text" onClick={() => remove(session.name)}>
                  {text('admin.people.removeRole')}
                </Button>
              ) : null}
            </div>
          ))}
          {sessions.length < 4 ? (
            <Button size="small" type="text" onClick={() => add({})}>
              {text('admin.hours.addSession')}
            </Button>
          ) : null}
        </div>
      )}
    </Form.List>
  );
}
