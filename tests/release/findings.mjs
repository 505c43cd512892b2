// What is known to be vulnerable, and what the two programs print of it.

export const knownFindings = {
  // GHSA-5crp-9r3c-p9vr
  project: `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
`,
  // GHSA-35jh-r3h4-6jhm
  'package.json': { name: 'control', private: true, dependencies: { lodash: '4.17.20' } },
  'package-lock.json': {
    name: 'control',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'control', dependencies: { lodash: '4.17.20' } }, 'node_modules/lodash': { version: '4.17.20', license: 'MIT' } },
  },
  dotnet: {
    version: 1,
    projects: [
      { path: '/control/clean.csproj' },
      {
        path: '/control/control.csproj',
        frameworks: [{
          framework: 'net10.0',
          topLevelPackages: [{
            id: 'Newtonsoft.Json', requestedVersion: '12.0.3', resolvedVersion: '12.0.3',
            vulnerabilities: [{ severity: 'High', advisoryurl: 'https://github.com/advisories/GHSA-5crp-9r3c-p9vr' }],
          }],
        }],
      },
    ],
  },
  dotnetSentence: 'Newtonsoft.Json 12.0.3: High https://github.com/advisories/GHSA-5crp-9r3c-p9vr',
  npm: {
    auditReportVersion: 2,
    vulnerabilities: {
      lodash: {
        name: 'lodash', severity: 'high', isDirect: true, range: '<4.17.21', effects: [], nodes: ['node_modules/lodash'], fixAvailable: true,
        via: [{ source: 1106913, name: 'lodash', dependency: 'lodash', title: 'Command Injection in lodash', url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm', severity: 'high', range: '<4.17.21' }],
      },
      wrapper: { name: 'wrapper', severity: 'high', isDirect: true, range: '*', via: ['lodash'], effects: [], nodes: [], fixAvailable: false },
    },
  },
  npmSentence: 'lodash <4.17.21: high https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
  npmError: { message: '405 Method Not Allowed', method: 'POST', statusCode: 405, error: { summary: '', detail: '' } },
};
