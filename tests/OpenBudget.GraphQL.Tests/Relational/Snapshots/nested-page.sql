-- { authors { nodes { name books(first: 2, order: { year: DESC }) { nodes { title } } } } }

SELECT t0."Name", t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t1."#parent", t1."#rank"
FROM (SELECT t0."Year" AS "#key0", t0."Id" AS "#key1", t0."AuthorId" AS "#parent", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY t0."Year" DESC, t0."Id") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1))) t1
JOIN "Books" t0 ON t0."Id" = t1."#key1"
WHERE t1."#rank" <= ?2
ORDER BY t1."#parent", t1."#rank"
