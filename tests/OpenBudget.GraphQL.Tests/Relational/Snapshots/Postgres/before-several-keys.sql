-- { books(before: "e2Y4Mzg1YTNhfTE4OTI6OTI6Mw==" order: [{ year: DESC }, { pages: ASC }]) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Year" >= $1 AND (t0."Year" > $1 OR t0."Year" = $1 AND ((t0."Pages" < $2 OR $2 IS NOT NULL AND t0."Pages" IS NULL) OR (t0."Pages" = $2 OR t0."Pages" IS NULL AND $2 IS NULL) AND t0."Id" < $3)))
ORDER BY t0."Year" DESC, t0."Pages" NULLS FIRST, t0."Id"
LIMIT $4
