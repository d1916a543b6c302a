/** A JSON Schema as the contract writes them. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** One operation of the contract. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Content;
  readonly bodyRequired: boolean;
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  /** Nobody needs to be known for it. */
  readonly isOpen: boolean;
}

/** The contract as a running service gives it. */
export interface Contract {
  readonly document: { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };
  readonly operations: readonly Operation[];
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Operation['responses'];
  readonly security?: readonly unknown[];
}

/** Asks a service for its contract. */
export async function readContract(address: string): Promise<Contract> {
  const answer = await fetch(`${address}/openapi.json`);
  return contractOf(await answer.text());
}

/** The contract as the text of an OpenAPI document has it. */
export function contractOf(text: string): Contract {
  // What the service says of itself is OpenAPI; another test holds it to that.
  const document = JSON.parse(text) as Contract['document'] & {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  const { paths } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      operationId: described.operationId,
      method: method.toUpperCase(),
      path,
      parameters: described.parameters ?? [],
      body: described.requestBody?.content ?? {},
      bodyRequired: described.requestBody?.required === true,
      responses: described.responses,
      isOpen: (described.security ?? []).length === 0,
    })),
  );
  return { document, operations };
}

/** The operation a request goes to, by its method and the path as it is sent. @throws Error when there is none */
export function operationAt({ operations }: Contract, method: string, path: string): Operation {
  const found = operations
    .filter((each) => each.method === method && new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    // A path that is written out goes before one that takes anything there.
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
  if (found === undefined) throw new Error(`The contract has no ${method} ${path}`);
  return found;
}
