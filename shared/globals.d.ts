/** The one platform API that browsers, workers and Node share and that ES itself lacks types for. */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  static parse(url: string, base?: string): URL | null;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
  readonly searchParams: { get(name: string): string | null; has(name: string): boolean };
}
