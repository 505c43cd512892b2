-- { books { nodes { editor { books { nodes { title } } } } } }

SELECT t1."Id"
FROM (SELECT t0."EditorId", t0."Id" AS "#key0"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT ?1) t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
ORDER BY t0."#key0"

SELECT t0."Title", t1."#parent", t1."#rank"
FROM (SELECT t0."Id" AS "#key0", t0."AuthorId" AS "#parent", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY t0."Id") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1))) t1
JOIN "Books" t0 ON t0."Id" = t1."#key0"
WHERE t1."#rank" <= ?2
ORDER BY t1."#parent", t1."#rank"
