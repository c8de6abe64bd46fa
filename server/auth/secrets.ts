import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for URLs and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. With 256 random bits a plain hash cannot be reversed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
