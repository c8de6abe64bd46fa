const machines =
  /^(?:(?:[\w.+-]{1,40}[-._+])?(?:no-?reply|do-?not-?reply)|mailer-daemon|postmaster|bounces?|notifications?|notify|newsletters?|digest|news|updates?|alerts?|auto-?confirm)(?:[+@_.-]|\d|$)/i;

/** Whether a machine writes from this address, so that nobody reads what is sent there. */
export const isMachine = (email: string): boolean => machines.test(email.slice(0, 100));
