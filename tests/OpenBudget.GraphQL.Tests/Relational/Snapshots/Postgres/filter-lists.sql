-- { books(where: { reviews: { some: { stars: { gt: 1 } }, none: { text: { eq: "a" } }, all: { author: { name: { eq: "b" } } }, any: true }, tags: { some: { eq: "c" } }, chapters: { all: { pages: { lt: 9 } }, any: false } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE ((EXISTS (SELECT 1
FROM "Reviews" t1
WHERE t1."BookId" = t0."Id" AND t1."Stars" > $1) AND NOT EXISTS (SELECT 1
FROM "Reviews" t2
WHERE t2."BookId" = t0."Id" AND t2."Text" = $2) AND NOT EXISTS (SELECT 1
FROM "Reviews" t3
JOIN "Books" t4 ON t4."Id" = t3."BookId"
JOIN "Authors" t5 ON t5."Id" = t4."AuthorId"
WHERE t3."BookId" = t0."Id" AND (t5."Name" = $3) IS NOT TRUE) AND EXISTS (SELECT 1
FROM "Reviews" t6
WHERE t6."BookId" = t0."Id")) AND EXISTS (SELECT 1
FROM "Tags" t7
WHERE t7."BookId" = t0."Id" AND t7."Word" = $4) AND (NOT EXISTS (SELECT 1
FROM "Chapters" t8
WHERE t8."BookId" = t0."Id" AND (t8."Pages" < $5) IS NOT TRUE) AND NOT EXISTS (SELECT 1
FROM "Chapters" t9
WHERE t9."BookId" = t0."Id")))
ORDER BY t0."Id"
LIMIT $6
