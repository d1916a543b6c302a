import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/TextProvider.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { Modeler } from './modeler.ts';

/** Where a diagram is drawn: bpmn-js is loaded with it and made once; `onReady` gets the modeler, and null when it goes. */
export function ModelerCanvas({
  xml,
  label,
  onReady,
}: {
  /** The diagram to begin with; another value draws another diagram and forgets what could be undone. */
  xml: string;
  label: string;
  onReady(modeler: Modeler | null): void;
}) {
  const { language } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const firstLanguage = useRef(language);
  const told = useRef(onReady);
  told.current = onReady;
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    let made: Modeler | null = null;
    let gone = false;
    void import('./modeler.ts').then(({ createModeler }) => {
      if (gone || container.current === null) return;
      made = createModeler(container.current, firstLanguage.current);
      setModeler(made);
      told.current(made);
    }, setFailure);
    return () => {
      gone = true;
      made?.destroy();
      setModeler(null);
      told.current(null);
    };
  }, []);

  useEffect(() => {
    setFailure(null);
    modeler?.open(xml).catch(setFailure);
  }, [modeler, xml]);

  useEffect(() => {
    firstLanguage.current = language;
    modeler?.speak(language);
  }, [modeler, language]);

  return (
    <>
      {failure ? <ProblemNotice error={failure} /> : null}
      <section
        ref={container}
        className="lb-diagram lb-modeler"
        aria-label={label}
        // what is typed over the drawing and its menus come and go; the keys stay with the drawing
        data-focus-home=".djs-container > svg"
      />
    </>
  );
}
