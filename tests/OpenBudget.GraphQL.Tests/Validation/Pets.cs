using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.GraphQL.Tests.Validation;

/// <summary>The schema that the specification explains its rules with, and what validation says of documents for it.</summary>
internal static class Pets
{
    /// <summary>
    /// From the examples of the GraphQL specification, September 2025, Section 5 (https://spec.graphql.org/September2025/#sec-Validation),
    /// put together; <c>addPet</c> is a query here, and the directives and the last two types are ours.
    /// </summary>
    public static Schema Schema { get; } = SchemaBuilder.FromSdl(GraphQLParser.Parse(
        """
        type Query {
          dog: Dog
          cat: Cat
          human: Human
          pet: Pet
          catOrDog: CatOrDog
          dogOrHuman: DogOrHuman
          findDog(searchBy: FindDogInput): Dog
          findDogs(searchBy: [FindDogInput!]): [Dog!]
          booleanList(booleanListArg: [Boolean!]): Boolean
          addPet(pet: PetInput!): Pet
          arguments: Arguments
          box: Box
        }

        type Subscription {
          newMessage: Message
          disallowedSecondRootField: Boolean
        }

        type Message { body: String  sender: String }

        enum DogCommand { SIT  DOWN  HEEL }

        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          owner: Human
        }

        interface Sentient { name: String! }

        interface Pet { name: String! }

        type Alien implements Sentient { name: String!  homePlanet: String }

        type Human implements Sentient { name: String!  pets: [Pet!] }

        enum CatCommand { JUMP }

        type Cat implements Pet {
          name: String!
          nickname: String
          doesKnowCommand(catCommand: CatCommand!): Boolean!
          meowVolume: Int
        }

        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien

        input FindDogInput { name: String  owner: String }

        input CatInput { name: String!  nickname: String  meowVolume: Int }
        input DogInput { name: String!  nickname: String  barkVolume: Int }
        input PetInput @oneOf { cat: CatInput  dog: DogInput }

        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          idArgField(idArg: ID): ID
          stringArgField(stringArg: String): String
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          nonNullBooleanListField(nonNullBooleanList: [Boolean!]!): Boolean
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
          intTableArgField(table: [[Int!]]): Int
        }

        directive @onQuery on QUERY
        directive @label(text: String!) repeatable on FIELD | VARIABLE_DEFINITION
        directive @once on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION

        interface Box { inner: Box  value: Int  values: [Int] }
        type Crate implements Box { inner: Crate  value: Int  values: [Int]  size: Int  label: String  content: Dog }
        type Chest implements Box { inner: Chest  value: Int  values: [Int]  size: Int!  label: [String]  content: Cat }
        """));

    /// <summary>No rule finds anything.</summary>
    public static void AssertValid(string document) => Assert.Equal([], Validate(document).Select(error => $"{error.Rule}: {error}"));

    /// <summary>One rule finds just these errors, written as <c>message (1:2; 3:4)</c>, and no other rule finds any.</summary>
    public static void AssertErrors(string rule, string document, params string[] errors) =>
        Assert.Equal(errors.Select(error => $"{rule}: {error}"), Validate(document).Select(error => $"{error.Rule}: {error}"));

    public static IReadOnlyList<GraphQLError> Validate(string document, ValidationLimits? limits = null) =>
        DocumentValidator.Validate(Schema, GraphQLParser.Parse(document), limits ?? ValidationLimits.Default);
}
