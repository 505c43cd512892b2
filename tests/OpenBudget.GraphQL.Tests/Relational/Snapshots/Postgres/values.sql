-- { books { nodes { chapters { title illustrator { name } } } } }

SELECT t0."Id"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t0."BookId", t0."Title", t1."Id", t1."Name"
FROM "Chapters" t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."IllustratorId"
WHERE t0."BookId" = ANY ($1)
ORDER BY t0."BookId", t0."Ordinal"
