import { render } from 'preact';
import '../ui/base.css';
import { Panel } from './panel.tsx';
import { PanelContext } from './panel-context.ts';
import type { PanelServices } from './services.ts';
import { createPanelState } from './state/panel-state.ts';

/** Puts the panel into `root` and keeps it live. Returns how to take it away again. */
export function mountPanel(root: HTMLElement, services: PanelServices): () => void {
  const state = createPanelState(services);
  render(
    <PanelContext.Provider value={state}>
      <Panel />
    </PanelContext.Provider>,
    root,
  );
  return () => {
    state.dispose();
    render(null, root);
  };
}
