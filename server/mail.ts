export type Mail = { to: string; subject: string; text: string };
export type SendMail = (mail: Mail) => Promise<void>;

/**
 * Mail through somebody's own mail server.
 * @param url `smtp://` or `smtps://`, with user and password where the server wants them
 * @param from the sender's address
 */
export function openMail(url: string, from: string): SendMail {
  return async (mail) => {
    // Few servers send mail, and those seldom: the others start without it.
    const { createTransport } = await import('nodemailer');
    await createTransport(url).sendMail({ from, ...mail });
  };
}
