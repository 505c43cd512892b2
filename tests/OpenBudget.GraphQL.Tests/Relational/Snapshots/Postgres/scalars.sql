-- { books { nodes { tags } } }

SELECT t0."Id"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t0."BookId", t0."Word"
FROM "Tags" t0
WHERE t0."BookId" = ANY ($1)
ORDER BY t0."BookId", t0."Ordinal"
