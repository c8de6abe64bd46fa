import { type Signal, signal } from '@preact/signals';

export type Notice = { text: string; tone: 'plain' | 'bad'; undo?: (() => void) | undefined };

export type Toasts = {
  current: Signal<Notice | undefined>;
  show(notice: Notice): void;
  dismiss(): void;
};

const shownFor = 8_000;

/** One notice at a time: the latest is the one that can be undone. */
export function createToasts(): Toasts {
  const current = signal<Notice | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dismiss = () => {
    clearTimeout(timer);
    current.value = undefined;
  };
  return {
    current,
    dismiss,
    show(notice) {
      dismiss();
      current.value = notice;
      timer = setTimeout(dismiss, shownFor);
    },
  };
}
