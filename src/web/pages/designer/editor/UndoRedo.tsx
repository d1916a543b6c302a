import { Button } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';

/** Takes the last change of a workshop's editor back, or makes it again; nothing to press while there is no editor. */
export function UndoRedo({ editor }: { editor: { undo(): void; redo(): void } | null }) {
  const text = useText();
  return (
    <>
      <Button
        type="text"
        aria-label={text('designer.undo')}
        icon={<Icon name="undo" />}
        disabled={editor === null}
        onClick={() => editor?.undo()}
      />
      <Button
        type="text"
        aria-label={text('designer.redo')}
        icon={<Icon name="redo" />}
        disabled={editor === null}
        onClick={() => editor?.redo()}
      />
    </>
  );
}
