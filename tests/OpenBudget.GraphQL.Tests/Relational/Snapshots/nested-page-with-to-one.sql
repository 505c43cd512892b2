-- { authors { nodes { books(first: 2) { nodes { title editor { name } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t2."Id", t2."Name", t1."Id"
FROM "Authors" t1
CROSS JOIN "Books" t0 ON t0."Id" IN (SELECT t0."Id"
FROM "Books" t0
WHERE t0."AuthorId" = t1."Id"
ORDER BY t0."Id"
LIMIT ?2)
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
WHERE t1."Id" IN (SELECT value FROM json_each(?1))
ORDER BY t1."Id", t0."Id"
