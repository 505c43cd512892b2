-- { books(where: { editor: { books: { some: { reviews: { none: {} } } } } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
WHERE EXISTS (SELECT 1
FROM "Books" t2
WHERE t2."AuthorId" = t1."Id" AND NOT EXISTS (SELECT 1
FROM "Reviews" t3
WHERE t3."BookId" = t2."Id"))
ORDER BY t0."Id"
LIMIT $1
