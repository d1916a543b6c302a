import { Button } from 'antd';
import type { DrawnElement } from '../../../diagram/modeler.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './editor.module.css';
import { typeName } from './type-name.ts';

/** All that is drawn, as a list to walk by keyboard. */
export function ElementRows({
  elements,
  selected,
  onLocate,
}: {
  elements: readonly DrawnElement[];
  selected: string | null;
  onLocate(elementId: string): void;
}) {
  const text = useText();
  return (
    <table className="tbl">
      <tbody>
        {elements.map((element) => (
          <tr key={element.id} data-on={(element.process ?? element.id) === selected}>
            <td className="t-sm t-2 nb">{typeName(text, element.type)}</td>
            <td className={`t-b ${styles.sentence}`}>{element.name || element.ends || '–'}</td>
            <td className="code t-3 nb">{element.id}</td>
            <td>
              <Button type="link" size="small" onClick={() => onLocate(element.id)}>
                {text('designer.findings.locate')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
