# The service with the seeded database, for a file system that is read-only: it writes to /tmp alone.
#   docker build -t openbudget . && docker run --read-only --tmpfs /tmp -p 127.0.0.1:8080:8080 openbudget
# tests/release/run.mjs runs these steps where there is no container engine.

FROM node:22.22.1-bookworm-slim AS web
WORKDIR /source/src/OpenBudget.Web
COPY src/OpenBudget.Web ./
COPY queries /source/queries
COPY schema.graphql /source/
RUN --mount=type=cache,target=/root/.npm node build.mjs /web

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
WORKDIR /source
COPY .editorconfig Directory.Build.props Directory.Packages.props global.json schema.graphql ./
COPY queries queries
COPY src src
# What the build would otherwise make with Node.js, and would again if the sources were newer.
COPY --from=web /web src/OpenBudget.Api/obj/web
COPY --from=web /web.stamp src/OpenBudget.Api/obj/
RUN --mount=type=cache,target=/root/.nuget/packages touch src/OpenBudget.Api/obj/web.stamp && \
    dotnet publish src/OpenBudget.Api --configuration Release --output /app
WORKDIR /app
COPY seed seed
RUN dotnet OpenBudget.Api.dll rebuild

FROM web AS bill-of-materials
COPY deploy/sbom.mjs ./
COPY --from=build /app/OpenBudget.Api.deps.json ./
RUN node sbom.mjs OpenBudget.Api.deps.json package-lock.json /openbudget.cdx.json

# Neither a shell nor a package manager, and no ICU: the service formats and compares without cultures.
FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble-chiseled
LABEL org.opencontainers.image.title="OpenBudget" \
      org.opencontainers.image.description="Published budgets of Chinese departments as data, over GraphQL" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app ./
COPY --from=bill-of-materials /openbudget.cdx.json ./
# The diagnostics of .NET would open a socket in /tmp to whoever runs as the same user.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=30s --retries=3 CMD ["dotnet", "OpenBudget.Api.dll", "health"]
ENTRYPOINT ["dotnet", "OpenBudget.Api.dll"]
