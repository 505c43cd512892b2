-- { books { nodes { editor { books { nodes { title } } } } } }

SELECT t1."Id"
FROM (SELECT t0."EditorId", t0."Id" AS "#key0"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT ?1) t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
ORDER BY t0."#key0"

SELECT t0."Title", t1."Id"
FROM "Authors" t1
CROSS JOIN "Books" t0 ON t0."Id" IN (SELECT t0."Id"
FROM "Books" t0
WHERE t0."AuthorId" = t1."Id"
ORDER BY t0."Id"
LIMIT ?2)
WHERE t1."Id" IN (SELECT value FROM json_each(?1))
ORDER BY t1."Id", t0."Id"
