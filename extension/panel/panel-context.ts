import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelState } from './state/panel-state.ts';

export const PanelContext = createContext<PanelState | undefined>(undefined);

export function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel outside of a panel');
  return panel;
}
