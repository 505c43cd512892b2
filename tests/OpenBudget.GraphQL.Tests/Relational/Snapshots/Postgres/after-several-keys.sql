-- { books(after: "ezI2ZWM5ZmQ1fTE4OTI6OTI6QW5vbnltb3VzOjM=" order: [{ year: DESC }, { pages: ASC }, { editor: { name: DESC } }]) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
WHERE (t0."Year" <= $1 AND (t0."Year" < $1 OR t0."Year" = $1 AND ((t0."Pages" > $2 OR $2 IS NULL AND t0."Pages" IS NOT NULL) OR (t0."Pages" = $2 OR t0."Pages" IS NULL AND $2 IS NULL) AND ((t1."Name" < $3 OR $3 IS NOT NULL AND t1."Name" IS NULL) OR (t1."Name" = $3 OR t1."Name" IS NULL AND $3 IS NULL) AND t0."Id" > $4))))
ORDER BY t0."Year" DESC, t0."Pages" NULLS FIRST, t1."Name" DESC NULLS LAST, t0."Id"
LIMIT $5
