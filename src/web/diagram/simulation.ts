import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import './simulation.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import tokenSimulation from 'bpmn-js-token-simulation/lib/viewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Language } from '../i18n/dictionaries.ts';
import { diagramLook } from './look.ts';
import { simulationWords } from './simulation-zh.ts';
import { translateDom } from './translate-dom.ts';

/** A diagram on the page that is played with tokens by hand; it is another drawing than the one being changed. */
export interface Simulation {
  destroy(): void;
}

/** Names the buttons that are only drawn, so that they can be told and used without seeing. */
function nameButtons(container: HTMLElement): void {
  for (const button of container.querySelectorAll<HTMLElement>('button[title]:not([aria-label])')) {
    button.setAttribute('aria-label', button.title);
  }
}

/** Draws a diagram into an element of the page and begins to play it. @throws Error when it is no BPMN or has no layout */
export async function createSimulation(container: HTMLElement, xml: string, language: Language): Promise<Simulation> {
  const viewer = new NavigatedViewer({ container, ...diagramLook, additionalModules: [tokenSimulation] });
  const observer = language === 'zh' ? translateDom(container, simulationWords, '[class*="bts-"]') : null;
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport');
  // its buttons stand at the left
  canvas.zoom(canvas.zoom() * 0.92);
  canvas.scroll({ dx: 56, dy: 16 });
  viewer.get<{ toggleMode(active: boolean): void }>('toggleMode').toggleMode(true);
  nameButtons(container);
  return {
    destroy: () => {
      observer?.disconnect();
      viewer.destroy();
    },
  };
}
