import { factProblems } from '../domain/facts.ts';
import { isProjectCode } from '../domain/project-code.ts';
import { projectCodeInvalid } from '../domain/refusals/cases.ts';
import { factsInvalid } from '../domain/refusals/materials.ts';
import type { ProjectInput } from './schemas.ts';

/** Lets a project pass whose code and facts have the shape they must have. @throws project-code-invalid, facts-invalid */
export function assertProject({ projectCode, facts }: ProjectInput): void {
  if (projectCode !== undefined && projectCode !== null && !isProjectCode(projectCode)) throw projectCodeInvalid();
  const problems = factProblems(facts);
  if (problems.length > 0) throw factsInvalid(problems);
}
