import type { DisclosureRow } from '../../api/types.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';

/** Whence a material comes: what one brings oneself, and what nobody has to bring. */
export function MaterialSource({ row }: { row: DisclosureRow }) {
  const text = useText();
  if (row.source === 'S') {
    return (
      <>
        <StatusTag kind="accent" icon="share">
          {text('guide.state.shared')}
        </StatusTag>
        {row.sharedBy ? <div className="t-sm t-2">{text.pick(row.sharedBy.name, row.sharedBy.nameEn)}</div> : null}
      </>
    );
  }
  const isLater = row.group === 'TOLERABLE';
  return (
    <span className="t-sm t-2">
      {row.source === 'G' ? text('guide.state.generated') : text(`guide.state.${row.source}`)}
      {isLater ? ` · ${text('guide.state.later')}` : ''}
    </span>
  );
}
