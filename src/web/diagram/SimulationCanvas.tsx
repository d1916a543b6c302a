import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { Simulation } from './simulation.ts';

/** A diagram played with tokens, over whatever is drawn beneath; the player is loaded with it. */
export function SimulationCanvas({ xml, label }: { xml: string; label: string }) {
  const { language } = useLanguage();
  const container = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let made: Simulation | null = null;
    let gone = false;
    const begin = async () => {
      const { createSimulation } = await import('./simulation.ts');
      if (gone || container.current === null) return;
      const simulation = await createSimulation(container.current, xml, language);
      if (gone) simulation.destroy();
      else made = simulation;
    };
    begin().catch(setFailure);
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [xml, language]);
  return (
    <>
      {failure ? <ProblemNotice error={failure} /> : null}
      <section ref={container} className="lb-diagram lb-simulation" aria-label={label} />
    </>
  );
}
