import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../../ui/PageHead.tsx';
import frame from './admin.module.css';

/** A page of several parts, each at an address of its own below the page's; the first is shown where none is named. */
export function PartedPage<Part extends string>({
  title,
  address,
  parts,
  nameOf,
}: {
  title: string;
  address: string;
  parts: Readonly<Record<Part, ComponentType>>;
  nameOf: (part: Part) => string;
}) {
  const { part } = useParams();
  const names = Object.keys(parts) as Part[]; // the keys of a record are its parts
  const [first] = names;
  const shown = names.find((each) => each === part) ?? first;
  const Panel: ComponentType | null = shown === undefined ? null : parts[shown];
  return (
    <>
      <PageHead title={title}>
        <nav className={frame.tabs} aria-label={title}>
          {names.map((each) => (
            <Link
              key={each}
              to={each === first ? address : `${address}/${each}`}
              aria-current={each === shown ? 'page' : undefined}
            >
              {nameOf(each)}
            </Link>
          ))}
        </nav>
      </PageHead>
      <div className={frame.body}>{Panel === null ? null : <Panel />}</div>
    </>
  );
}
